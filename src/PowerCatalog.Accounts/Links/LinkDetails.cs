using PowerCatalog.Accounts.Register;

namespace PowerCatalog.Accounts.Links;

/// <summary>A link that is still good.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Person">Whose; null for the first administrator.</param>
/// <param name="Expires">Until when.</param>
public sealed record LinkDetails(LinkPurpose Purpose, PersonDetails? Person, DateTimeOffset Expires);
