using PowerCatalog.Domain.Text;

namespace PowerCatalog.Application.Keeping;

/// <summary>The names under which kept files are handed out.</summary>
public static class SourceNames
{
    private const int Longest = 200;

    /// <summary>
    /// The name that the ledger has, on one line, without what parts a path, and cut to 200 characters with its ending kept; the digest
    /// where nothing is left of it.
    /// </summary>
    /// <param name="name">The name as it was sent.</param>
    /// <param name="sha256">The file's digest.</param>
    public static string Of(string name, string sha256)
    {
        ArgumentNullException.ThrowIfNull(name);
        var line = CleanText.OneLine(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]).Trim('.', ' ');
        if (line.Length == 0) return sha256;
        if (line.Length <= Longest) return line;
        var ending = Path.GetExtension(line);
        return ending.Length > 16 ? line[..Longest] : line[..(Longest - ending.Length)] + ending;
    }
}
