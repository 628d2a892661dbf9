using PowerCatalog.Domain.Procedure.Folding;

namespace PowerCatalog.ReadModels.Procedure;

/// <summary>The adjustments on their way, by stage, in the order of the stages.</summary>
/// <param name="On">The day for which periods are counted.</param>
/// <param name="Columns">The stages, each with its adjustments; those at an end are only counted.</param>
public sealed record ProcedureBoard(DateOnly On, IReadOnlyList<BoardColumn> Columns);

/// <summary>One stage of a board.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many adjustments stand there.</param>
/// <param name="Cards">These, the one that has waited longest first; empty for a stage that is an end.</param>
public sealed record BoardColumn(ProcedureStage Stage, long Count, IReadOnlyList<ProcedureCard> Cards);
