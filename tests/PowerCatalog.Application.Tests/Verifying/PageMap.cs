using System.Buffers.Binary;

namespace PowerCatalog.Application.Tests.Verifying;

/// <summary>
/// Which bytes of a SQLite file hold something (SQLite Database File Format, 1.5 and 1.6): headers, cells and pointers of its trees, and
/// their overflow pages. What is not marked is free space, or holds what no reader ever looks at.
/// </summary>
internal sealed class PageMap
{
    private const int FileHeader = 100;
    private readonly byte[] _file;
    private readonly bool[] _used;
    private readonly int _page;

    private PageMap(byte[] file)
    {
        _file = file;
        _used = new bool[file.Length];
        _page = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16));
        // The counter of schemas and the version of the library that wrote last may have any value.
        Mark(0, FileHeader);
        Array.Clear(_used, 40, 4);
        Array.Clear(_used, 96, 4);
        Walk(1, isSchema: true);
    }

    /// <summary>Maps a file whose write-ahead log is empty.</summary>
    public static bool[] Of(byte[] file) => new PageMap(file)._used;

    private void Walk(long number, bool isSchema = false)
    {
        var page = (int)((number - 1) * _page);
        var header = page + (number == 1 ? FileHeader : 0);
        var type = _file[header];
        var isInterior = type is 2 or 5;
        var cells = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(header + 3));
        var pointers = header + (isInterior ? 12 : 8);
        Mark(header, pointers - header + (2 * cells));
        for (var free = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(header + 1)); free != 0;)
        {
            Mark(page + free, 4);
            free = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(page + free));
        }

        for (var cell = 0; cell < cells; cell++)
            Cell(page + BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(pointers + (2 * cell))), type, isSchema);
        if (isInterior) Walk(BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(header + 8)), isSchema);
    }

    private void Cell(int start, byte type, bool isSchema)
    {
        var at = start;
        if (type is 2 or 5)
        {
            at += 4;
            if (type == 5) Varint(ref at);
            else Payload(ref at, Varint(ref at), isTable: false);
            Mark(start, at - start);
            Walk(BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(start)), isSchema);
            return;
        }

        var payload = Varint(ref at);
        if (type == 13) Varint(ref at);
        var content = at;
        Payload(ref at, payload, isTable: type == 13);
        // SQLite gives a cell four bytes at least.
        Mark(start, Math.Max(4, at - start));
        if (isSchema && type == 13)
        {
            // A trigger has no page.
            if (RootPage(content) is > 0 and var root) Walk(root);
        }
        // The first column of every other table is its row's number, which stands before the record: what the record has is not read.
        else if (type == 13) _used[content + 1] = false;
    }

    // Fills the local part and the overflow pages (1.6, "how much of a payload is local").
    private void Payload(ref int at, long payload, bool isTable)
    {
        var usable = _page;
        var most = isTable ? usable - 35 : ((usable - 12) * 64 / 255) - 23;
        if (payload <= most)
        {
            at += (int)payload;
            return;
        }

        var least = ((usable - 12) * 32 / 255) - 23;
        var local = least + ((payload - least) % (usable - 4));
        if (local > most) local = least;
        at += (int)local;
        var left = payload - local;
        for (var next = Number(at); left > 0; next = Number((int)((next - 1) * _page)))
        {
            var page = (int)((next - 1) * _page);
            Mark(page, 4 + (int)Math.Min(left, usable - 4));
            left -= usable - 4;
        }

        at += 4;
    }

    // The fourth column of sqlite_schema.
    private long RootPage(int record)
    {
        var at = record;
        var end = record + Varint(ref at);
        var types = new List<long>();
        while (at < end) types.Add(Varint(ref at));
        at += (int)types.Take(3).Sum(Width);
        var root = 0L;
        for (var left = Width(types[3]); left > 0; left--) root = (root << 8) | _file[at++];
        return types[3] == 9 ? 1 : root;
    }

    private static long Width(long type) => type switch
    {
        < 5 => type,
        5 => 6,
        6 or 7 => 8,
        < 12 => 0,
        _ => (type - 12) / 2,
    };

    private long Varint(ref int at)
    {
        var value = 0L;
        for (var place = 0; place < 8; place++)
        {
            var part = _file[at++];
            value = (value << 7) | (long)(part & 0x7F);
            if (part < 0x80) return value;
        }

        return (value << 8) | _file[at++];
    }

    private long Number(int at) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(at));

    private void Mark(int from, int count) => _used.AsSpan(from, count).Fill(true);
}
