using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>What a trail is asked of.</summary>
/// <param name="Of">Of what (<see cref="TrailParameters"/>).</param>
/// <param name="Which">Which; null where nothing is asked yet.</param>
/// <param name="Order">By which clock.</param>
/// <param name="Named">Whom it names, where it is of a township or another receiver; looked up once.</param>
/// <param name="Powers">Which power it names, where it is of one; looked up once.</param>
internal sealed record TrailAsked(string Of, string? Which, TrailOrder Order, NamedReceivers? Named, NamedPowers? Powers)
{
    /// <summary>The power that is asked for; null where something else is, or where it is not plain which is meant.</summary>
    public MeantPower? Power => Powers?.Only;

    /// <summary>
    /// The township or other receiver that is asked for; null where something else is, or where it is not plain who is meant.
    /// </summary>
    public KnownReceiver? Receiver =>
        Named?.Only is { } one && (Of == TrailParameters.Receiver || one.Kind == ReceiverKind.Township) ? one : null;

    /// <summary>Why it is not plain who is meant; null where it is, or where that is not asked.</summary>
    public Bilingual? Refusal => Named?.Refusal ?? Powers?.Refusal;

    public static TrailAsked Read(PageRequest request)
    {
        var of = request.Query.Text(TrailParameters.Of) ?? TrailParameters.Power;
        var which = request.Query.Text(TrailParameters.Which)?.Trim();
        var named = which is not null && of is TrailParameters.Township or TrailParameters.Receiver
            ? request.View.ReceiversNamed(which)
            : null;
        var powers = which is not null && of == TrailParameters.Power ? request.View.PowersNamed(which) : null;
        return new TrailAsked(of, which, TrailOrders.Of(request.Request), named, powers);
    }
}
