using System.Globalization;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>
/// The statement that new keys follow old ones: a note with a title, the time, a line <c>old KEY</c> for each key of before and a line
/// <c>new KEY</c> for each new one, signed by all of them.
/// </summary>
/// <param name="Note">The note.</param>
/// <param name="Old">The keys of before.</param>
/// <param name="New">The new ones.</param>
public sealed record RotationStatement(SignedNote Note, IReadOnlyList<NoteVerifier> Old, IReadOnlyList<NoteVerifier> New)
{
    private const string Title = "powercatalog signing key rotation v1";
    private const string OldLine = "old ";
    private const string NewLine = "new ";

    internal static SignedNote Of(IReadOnlyList<SigningKey> old, IReadOnlyList<SigningKey> fresh, DateTimeOffset now)
    {
        IEnumerable<string> lines =
        [
            Title,
            now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            .. old.Select(key => OldLine + key.Verifier.Text),
            .. fresh.Select(key => NewLine + key.Verifier.Text),
        ];
        return SignedNote.Of(string.Concat(lines.Select(line => $"{line}\n"))).SignedBy([.. old, .. fresh]);
    }

    /// <summary>Reads the file of one.</summary>
    /// <exception cref="EvidenceException">It is none, or not all of its keys have signed it.</exception>
    internal static RotationStatement Read(string path)
    {
        try
        {
            var note = SignedNote.Parse(File.ReadAllBytes(path));
            var lines = note.Text.Split('\n');
            var read = new RotationStatement(note, Keys(lines, OldLine), Keys(lines, NewLine));
            NoteVerifier[] all = [.. read.Old, .. read.New];
            var isWhole = lines[0] == Title && read.Old.Count > 0 && read.New.Count > 0;
            if (isWhole && note.OpenedBy(all).Verified.Count == all.Length) return read;
        }
        catch (Exception exception) when (exception is NoteException or FormatException)
        {
            // Said below, with the file's name.
        }

        throw new EvidenceException(
            $"{path} 不是更换密钥的声明，或没有由新旧密钥共同签名。",
            $"{path} is not a statement of rotation, or not all of its keys have signed it.")
        {
            Public = "更换密钥的声明不成形，或没有由新旧密钥共同签名。"
                + "The statement of a rotation is none, or not all of its keys have signed it.",
        };
    }

    private static List<NoteVerifier> Keys(string[] lines, string prefix) =>
    [
        .. lines.Where(line => line.StartsWith(prefix, StringComparison.Ordinal))
            .Select(line => NoteVerifier.Parse(line[prefix.Length..])),
    ];
}
