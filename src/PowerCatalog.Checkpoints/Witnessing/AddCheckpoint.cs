using System.Text;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;

namespace PowerCatalog.Checkpoints.Witnessing;

/// <summary>The body of <c>add-checkpoint</c> (C2SP tlog-witness): the old size, the consistency proof, an empty line, the note.</summary>
/// <param name="OldSize">The size that the witness holds, as its client believes.</param>
/// <param name="Proof">The hashes.</param>
/// <param name="Note">The checkpoint.</param>
public sealed record AddCheckpoint(long OldSize, IReadOnlyList<Hash> Proof, SignedNote Note)
{
    /// <summary>The most hashes of a proof.</summary>
    public const int MostHashes = 63;

    /// <summary>The most bytes of a body.</summary>
    public const int MostBytes = SignedNote.MostBytes + 4096;

    private const string Old = "old ";

    /// <summary>The body.</summary>
    public byte[] ToBytes()
    {
        var proof = string.Concat(Proof.Select(hash => $"{Convert.ToBase64String(hash.ToArray())}\n"));
        return Encoding.UTF8.GetBytes(string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{Old}{OldSize}\n{proof}\n{Note}"));
    }

    /// <summary>Reads a body.</summary>
    /// <exception cref="NoteException">It is none.</exception>
    public static AddCheckpoint Parse(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf("\n\n"u8);
        if (end < 0 || bytes.Length > MostBytes) throw Malformed("缺少空行，或过长", "it has no empty line, or is too long");
        var lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        if (!lines[0].StartsWith(Old, StringComparison.Ordinal) || !Checkpoint.TryReadSize(lines[0][Old.Length..], out var size))
            throw Malformed("第一行应为“old 大小”", "its first line should be 'old SIZE'");
        if (lines.Length - 1 > MostHashes) throw Malformed($"证明超过 {MostHashes} 行", $"its proof has more than {MostHashes} lines");
        return new AddCheckpoint(size, [.. lines.Skip(1).Select(Hash)], SignedNote.Parse(bytes[(end + 2)..]));
    }

    private static Hash Hash(string line) =>
        StrictBase64.TryRead(line, out var bytes) && bytes.Length == Evidence.Merkle.Hash.Size
            ? new Hash(bytes)
            : throw Malformed("证明有一行不是哈希", "a line of its proof is not a hash");

    private static NoteException Malformed(string zh, string en) =>
        new(NoteFailure.Malformed, $"请求不成形：{zh}。", $"The request has not the shape of add-checkpoint: {en}.");
}
