using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Lines;

namespace PowerCatalog.Application.Procedure.Streams;

/// <summary>An adjustment on its way, as its stream has it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Entries">Its steps, in order.</param>
/// <param name="Parts">The parts of the lines that stand; of earlier sets none.</param>
/// <param name="Tail">The last revision of the stream, that of a step or of rows that were received.</param>
public sealed record LoadedProcedure(
    ProcedureState State, IReadOnlyList<ProcedureEntry> Entries, IReadOnlyList<LinesListed> Parts, long Tail)
{
    /// <summary>The steps after a revision.</summary>
    public IReadOnlyList<ProcedureEntry> Since(long revision) => [.. Entries.Where(entry => entry.Revision > revision)];

    /// <summary>The draft of the lines that stand; null where none were put forward.</summary>
    /// <exception cref="InvalidDataException">The parts in the ledger are not those of the set.</exception>
    public AdjustmentDraft? Draft() =>
        State.Lines is { } lines ? KeptLines.Draft(State.Drafted.Division, lines.Draft, Parts) : null;
}
