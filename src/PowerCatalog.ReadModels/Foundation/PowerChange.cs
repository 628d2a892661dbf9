using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.ReadModels.Foundation;

/// <summary>One fact and its effect on one power's history.</summary>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Revision">The fact's revision.</param>
/// <param name="Fact">A fact about the power, a correction of one, or an annulment that affects it.</param>
/// <param name="Power">The power's row.</param>
/// <param name="Code">The power's code.</param>
/// <param name="Before">The knowledge before the fact.</param>
/// <param name="After">The knowledge with the fact.</param>
internal sealed record PowerChange(
    AdjustmentContext Adjustment, long Revision, Fact Fact, long Power, PowerCode Code, KnownPower Before, KnownPower After)
{
    /// <summary>
    /// Under what the fact counts: the power as it stands when the fact takes effect, before it for a removal. A fact about a power that is
    /// off the list on the day, which late adjustments can bring about, counts where the power last stood; one that was never on the list
    /// counts under nothing.
    /// </summary>
    public PowerState? CountsAs
    {
        get
        {
            var counted = Fact is FactCorrected corrected ? corrected.Reading ?? corrected : Fact;
            return (counted is PowerRemoved ? Before : After).History.On(counted.Effective)
                ?? After.History.Periods.Concat(Before.History.Periods).Select(period => period.State)
                    .LastOrDefault(state => state is not null);
        }
    }
}
