using System.Buffers.Binary;
using PowerCatalog.Ledger.Sqlite.Files;
using PowerCatalog.Ledger.Verifying;

namespace PowerCatalog.Ledger.Sqlite.Verifying;

/// <summary>
/// The first 100 bytes of the file (SQLite Database File Format, 1.3). SQLite ignores a wrong value in most of them, or follows it.
/// </summary>
internal static class FileHeader
{
    private const int Size = 100;

    // Where, how many bytes, the value that this program's files have, and its name in the format. Left out: the counters that change with
    // every transaction, and two numbers of which any value is right and which carry nothing: the schema's (40), by which open connections
    // see that it changed, and the version of the library that wrote last (96).
    private static readonly IReadOnlyList<(int Offset, int Bytes, long Value, string Name)> _fields =
    [
        (0, 8, 0x53514C6974652066, "magic string"),
        (8, 8, 0x6F726D6174203300, "magic string"),
        (16, 2, 4_096, "page size"),
        (20, 1, 0, "reserved space"),
        (21, 1, 64, "maximum embedded payload fraction"),
        (22, 1, 32, "minimum embedded payload fraction"),
        (23, 1, 32, "leaf payload fraction"),
        (44, 4, 4, "schema format number"),
        (48, 4, 0, "default page cache size"),
        (52, 4, 0, "largest root page"),
        (56, 4, 1, "text encoding"),
        (64, 4, 0, "incremental vacuum"),
        (68, 4, Schema.ApplicationId, "application id"),
        (72, 8, 0, "reserved for expansion"),
        (80, 8, 0, "reserved for expansion"),
        (88, 4, 0, "reserved for expansion"),
    ];

    /// <summary>Looks at the file itself; a file whose first page still waits in the write-ahead log is not looked at.</summary>
    public static void Check(string path, LedgerFindings findings)
    {
        Span<byte> header = stackalloc byte[Size];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, Size, throwOnEndOfStream: false) < Size) return;
        if (Read(header, 60, 4) == 0 && Read(header, 68, 4) == 0) return;
        foreach (var (offset, bytes, value, name) in _fields)
            if (Read(header, offset, bytes) is var held && held != value)
                Add(findings, offset, name, held, value);
        // A file that was made to be carried has no write-ahead log, and 1 in both.
        if (Read(header, 18, 1) is var write && Read(header, 19, 1) is var read && (write != read || write is not (1 or 2)))
            Add(findings, 18, "file format version", write, read);
        if (Read(header, 60, 4) is var version && version is not (Schema.Version or Schema.WithoutDigests))
            Add(findings, 60, "user version", version, Schema.Version);
        if (Read(header, 24, 4) is var changes && Read(header, 92, 4) is var valid && changes != valid)
            Add(findings, 92, "version-valid-for number", valid, changes);
    }

    private static void Add(LedgerFindings findings, int offset, string name, long held, long expected) => findings.Add(
        "file-header",
        $"文件头第 {offset} 字节起（{name}）的值是 {held}，应为 {expected}。",
        $"The file's header has {held} at byte {offset} ({name}) instead of {expected}.");

    private static long Read(ReadOnlySpan<byte> header, int offset, int bytes) => bytes switch
    {
        1 => header[offset],
        2 => BinaryPrimitives.ReadUInt16BigEndian(header[offset..]),
        4 => BinaryPrimitives.ReadUInt32BigEndian(header[offset..]),
        _ => BinaryPrimitives.ReadInt64BigEndian(header[offset..]),
    };
}
