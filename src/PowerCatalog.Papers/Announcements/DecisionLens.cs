using System.Globalization;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Papers.Announcements;

/// <summary>The lens through which a decision's documents see the list.</summary>
public static class DecisionLens
{
    /// <summary>On the day on which the decision takes effect, as known at it: what came later does not change what it said.</summary>
    public static LensRequest Of(AdjustmentAnswer decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new LensRequest(decision.Effective, decision.Revision.ToString(CultureInfo.InvariantCulture));
    }
}
