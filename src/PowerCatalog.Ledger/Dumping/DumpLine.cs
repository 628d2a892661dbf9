using PowerCatalog.Ledger.Digests;

namespace PowerCatalog.Ledger.Dumping;

/// <summary>A line of a dump.</summary>
internal abstract record DumpLine
{
    private DumpLine()
    {
    }

    /// <summary>The first or the last line.</summary>
    /// <param name="IsEnd">Whether it is the last.</param>
    /// <param name="Format">The format that it names.</param>
    /// <param name="Events">How many events stand between the two.</param>
    /// <param name="Roots">The roots of the catalogs.</param>
    public sealed record Frame(bool IsEnd, string Format, long Events, IReadOnlyList<StreamRoot> Roots) : DumpLine;

    /// <summary>An event, which matches the digest that the line has.</summary>
    public sealed record Event(RecordedEvent Recorded) : DumpLine;
}
