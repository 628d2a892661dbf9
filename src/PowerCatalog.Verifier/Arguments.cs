namespace PowerCatalog.Verifier;

/// <summary>What the program was called with.</summary>
/// <param name="File">The bundle.</param>
/// <param name="Trusted">The keys that were given.</param>
/// <param name="AsJson">Whether the result is printed as JSON.</param>
internal sealed record Arguments(string File, IReadOnlyList<VerifierKey> Trusted, bool AsJson)
{
    public static Arguments Read(IReadOnlyList<string> given)
    {
        var (files, trusted, asJson) = (new List<string>(), new List<VerifierKey>(), false);
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] == "--json") asJson = true;
            else if (given[i] == "--trust") trusted.Add(Key(++i < given.Count ? given[i] : ""));
            else if (given[i].StartsWith('-')) throw new FormatException($"没有选项 {given[i]}。There is no option {given[i]}.");
            else files.Add(given[i]);
        }

        return files is [var file]
            ? new Arguments(file, trusted, asJson)
            : throw new FormatException("应当给出一个证据包。One bundle has to be given.");
    }

    private static VerifierKey Key(string text) => NoteVerifier.Parse(text).Text;
}
