using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>
/// A part of a set of lines. It comes before the event that puts the set forward, which a failure may keep from being recorded: parts
/// alone say nothing.
/// </summary>
/// <param name="Set">The name of the set.</param>
/// <param name="Part">Which part, from 0.</param>
/// <param name="Tables">The tables that the lines are of.</param>
/// <param name="Lines">The lines, in order.</param>
public sealed record LinesListed(string Set, int Part, IReadOnlyList<KeptTable> Tables, IReadOnlyList<KeptLine> Lines) : AdjustmentEvent;
