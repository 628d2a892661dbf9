using PowerCatalog.Listings.Procedure.Answers;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>One adjustment on its way, and what the person may do.</summary>
/// <param name="Trail">Its whole trail.</param>
/// <param name="Offers">Every step, and what stands against its being taken by this person now.</param>
internal sealed record OneAnswer(TrailAnswer Trail, IReadOnlyList<OfferAnswer> Offers);
