using System.Globalization;
using PowerCatalog.Evidence.Merkle;

namespace PowerCatalog.Evidence.Notes;

/// <summary>
/// The head of a log as the text of a note (C2SP tlog-checkpoint): the origin, the size, the root in base64, and lines of extensions.
/// </summary>
/// <param name="Origin">Which log it is.</param>
/// <param name="Size">Its leaves.</param>
/// <param name="Root">The root over them.</param>
/// <param name="Extensions">Further lines, not empty; of ours the root of the map of subjects, which the ledger audits.</param>
public sealed record Checkpoint(string Origin, long Size, Hash Root, IReadOnlyList<string> Extensions)
{
    private const int OriginDigits = 16;

    private const string SubjectsName = "powercatalog-subjects/v1 ";

    /// <summary>A checkpoint without extensions.</summary>
    public Checkpoint(string origin, long size, Hash root) : this(origin, size, root, [])
    {
    }

    /// <summary>The log's name for logs of this program: the key's name, the division, and the first 16 digits of the first leaf.</summary>
    public static string OriginOf(string name, string division, Hash first) => $"{name}/{division}/{first.ToString()[..OriginDigits]}";

    /// <summary>What <see cref="OriginOf"/> has put together; false for the log of another program.</summary>
    /// <param name="origin">An origin.</param>
    /// <param name="division">The division; what it is is not checked.</param>
    /// <param name="first">The first 16 hexadecimal digits of the first leaf.</param>
    public static bool TryReadOrigin(string origin, out string division, out string first)
    {
        ArgumentNullException.ThrowIfNull(origin);
        (division, first) = ("", "");
        // A key's name may have slashes of its own.
        if (origin.Split('/') is not [_, .., var second, var last]) return false;
        if (second.Length == 0 || last.Length != OriginDigits || !last.All(char.IsAsciiHexDigitLower)) return false;
        (division, first) = (second, last);
        return true;
    }

    /// <summary>The root of the map of subjects, where the checkpoint has it (<see cref="With"/>).</summary>
    public Hash? Subjects =>
        Extensions.FirstOrDefault(line => line.StartsWith(SubjectsName, StringComparison.Ordinal)) is { } line ? RootOf(line[SubjectsName.Length..]) : null;

    /// <summary>A checkpoint over the map of subjects as well: a line of extension, <c>powercatalog-subjects/v1 BASE64</c>.</summary>
    public Checkpoint With(Hash subjects) =>
        this with { Extensions = [.. Extensions, SubjectsName + Convert.ToBase64String(subjects.ToArray())] };

    /// <summary>The text, with its last line feed.</summary>
    public override string ToString()
    {
        var size = Size.ToString(CultureInfo.InvariantCulture);
        return string.Concat(((string[])[Origin, size, Convert.ToBase64String(Root.ToArray()), .. Extensions]).Select(line => $"{line}\n"));
    }

    /// <summary>Reads the text of a note.</summary>
    /// <exception cref="NoteException">It is no checkpoint (<see cref="NoteFailure.Malformed"/>).</exception>
    public static Checkpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        if (lines.Length < 4 || lines[^1].Length > 0 || lines[..^1].Any(line => line.Length == 0))
            throw NoteException.Malformed(
                "检查点应至少有三行：来源、大小、根。", "A checkpoint has at least three lines: origin, size and root.");
        if (!TryReadSize(lines[1], out var size))
            throw NoteException.Malformed($"检查点的大小不成形：“{lines[1]}”。", $"The size of the checkpoint is no size: '{lines[1]}'.");
        var checkpoint = new Checkpoint(lines[0], size, RootOf(lines[2]), lines[3..^1]);
        // A root of subjects that is none is no root that is absent.
        _ = checkpoint.Subjects;
        return checkpoint;
    }

    /// <summary>Reads a size: decimal digits without zeros before them.</summary>
    public static bool TryReadSize(string text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size)
        && size.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>The same lines.</summary>
    public bool Equals(Checkpoint? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);

    private static Hash RootOf(string text) => StrictBase64.TryRead(text, out var root) && root.Length == Hash.Size
        ? new Hash(root)
        : throw NoteException.Malformed($"检查点的根不成形：“{text}”。", $"The root of the checkpoint is no root: '{text}'.");
}
