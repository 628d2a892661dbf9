using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>A step that an adjustment waits for.</summary>
/// <param name="Step">The step.</param>
/// <param name="Department">The department whose turn it is; null where it is no department's.</param>
/// <param name="Township">The township whose turn it is; null where it is no township's.</param>
public sealed record WaitAnswer(ProcedureStep Step, string? Department, string? Township)
{
    /// <summary>As the state has it.</summary>
    public static WaitAnswer Of(Wait wait)
    {
        ArgumentNullException.ThrowIfNull(wait);
        return new WaitAnswer(wait.Step, wait.Department?.Value, wait.Township?.Value);
    }
}
