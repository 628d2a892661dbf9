using PowerCatalog.Domain.Delegations;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>A township or another receiver, as its pages show it.</summary>
/// <param name="Known">Who it is.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="Open">Whether it works; only a township is ever closed.</param>
public sealed record ReceiverShown(KnownReceiver Known, string Name, bool Open)
{
    /// <summary>What it is.</summary>
    public ReceiverKind Kind => Known.Kind;

    /// <summary>Whether it is a township, to which the law itself gives powers too.</summary>
    public bool IsTownship => Kind == ReceiverKind.Township;

    /// <summary>Its code, where it has one.</summary>
    public string? Code => Kind.CodeIn(Known.Key);

    /// <summary>Its address below that of a catalog, the same for pages and the API.</summary>
    public string Path => IsTownship ? $"/townships/{Known.Key}" : $"/receivers/{Links.Segment(Known.Key)}";
}
