using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Differences;

namespace PowerCatalog.Application.Comparing;

/// <summary>What may be a renaming, to be decided by people.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Code">The power.</param>
/// <param name="Name">Its name on the list.</param>
/// <param name="NewName">The name in the sent list.</param>
/// <param name="Score">How near they are, from 0 to 1.</param>
public sealed record ProposedRenaming(int Number, string Code, string Name, string NewName, double Score)
{
    /// <summary>As the difference has it.</summary>
    public static ProposedRenaming Of(Renaming renaming)
    {
        ArgumentNullException.ThrowIfNull(renaming);
        return new ProposedRenaming(
            renaming.Number, renaming.Power.Code.Value, renaming.Power.Name, renaming.Line.Fields[Fields.Name]?.Text ?? "", renaming.Score);
    }
}
