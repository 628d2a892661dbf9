using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>The adjustments on their way, by stage.</summary>
/// <param name="On">The day for which periods are counted.</param>
/// <param name="Stages">Every stage, in order.</param>
public sealed record BoardAnswer(DateOnly On, IReadOnlyList<StageAnswer> Stages)
{
    /// <summary>As the read model has it.</summary>
    public static BoardAnswer Of(ProcedureBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        return new BoardAnswer(
            board.On,
            [.. board.Columns.Select(column => new StageAnswer(column.Stage, column.Count, [.. column.Cards.Select(CardAnswer.Of)]))]);
    }
}

/// <summary>One stage of the board.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many adjustments stand there.</param>
/// <param name="Adjustments">These, the one that has waited longest first; none for a stage that is an end.</param>
public sealed record StageAnswer(ProcedureStage Stage, long Count, IReadOnlyList<CardAnswer> Adjustments);
