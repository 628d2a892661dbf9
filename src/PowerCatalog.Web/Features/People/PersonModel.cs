using PowerCatalog.Accounts.Register;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.People;

/// <summary>The page of one person.</summary>
/// <param name="Token">The forms' field.</param>
/// <param name="Person">Who.</param>
/// <param name="Catalogs">The catalogs that a role may be for.</param>
/// <param name="IsOneself">Whether it is whoever looks.</param>
public sealed record PersonModel(FormToken Token, PersonDetails Person, IReadOnlyList<CatalogHead> Catalogs, bool IsOneself)
{
    /// <summary>What was just done; null where nothing was.</summary>
    public string? Done { get; init; }

    /// <summary>What was wrong; null where nothing was.</summary>
    public FieldFault? Fault { get; init; }

    /// <summary>The address of a link that was just made; shown this once.</summary>
    public string? Link { get; init; }
}
