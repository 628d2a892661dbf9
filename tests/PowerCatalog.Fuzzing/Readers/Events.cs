using System.Text;
using CsCheck;
using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.Ledger;
using PowerCatalog.Ledger.Dumping;
using PowerCatalog.Ledger.Events;
using PowerCatalog.Testing;

namespace PowerCatalog.Fuzzing.Readers;

/// <summary>The readers of what is recorded: events of every type with their metadata, and the lines of a dump.</summary>
internal static class Events
{
    private const int LinesOfADump = 40;

    public static IEnumerable<Target> Of(Demonstration demo)
    {
        var samples = demo.Events.Select(item => Sample(item.Type, item.Data.Span))
            .Concat(EveryEvent.ByType.Values.Select(happened => Sample(EventRegistry.NameOf(happened), EventRegistry.Write(happened))));
        return
        [
            new Reader("events", 10, Mutations.Of([.. samples]), ReadEvent, exception => exception is UnknownEventException),
            new Reader(
                "metadata", 4, Mutations.Of([.. demo.Events.Select(item => item.Metadata.ToArray())]), bytes => EventMetadata.Read(bytes),
                exception => exception is UnknownEventException),
            new Reader("dump", 4, Mutations.Of(demo.Dump(LinesOfADump)), ReadDump, exception => exception is FormatException),
        ];
    }

    // The type's name, a line end, its data.
    private static byte[] Sample(string type, ReadOnlySpan<byte> data) => [.. Encoding.UTF8.GetBytes(type + "\n"), .. data];

    private static void ReadEvent(byte[] bytes)
    {
        var end = Array.IndexOf(bytes, (byte)'\n');
        var (type, data) = end < 0
            ? ("PowerAdded.v1", bytes)
            : (Encoding.UTF8.GetString(bytes, 0, end), bytes[(end + 1)..]);
        var known = EventRegistry.All.FirstOrDefault(known => known.Name == type);
        if (known is null || typeof(Domain.Events.CatalogEvent).IsAssignableFrom(known.Type)) EventRegistry.Read(type, data);
        else if (typeof(Domain.Events.AdjustmentEvent).IsAssignableFrom(known.Type)) EventRegistry.ReadAdjustment(type, data);
        else if (type.StartsWith("Law", StringComparison.Ordinal)) EventRegistry.ReadLaw(type, data);
        else EventRegistry.ReadAccess(type, data);
    }

    private static void ReadDump(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        LedgerRestore.EnsureWholeAsync(stream, default).GetAwaiter().GetResult();
    }
}
