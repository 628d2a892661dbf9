namespace PowerCatalog.Web.Features.Governments;

/// <summary>The page that compares two governments.</summary>
/// <param name="Others">The other governments on this installation, by division and name.</param>
/// <param name="With">The one that is compared with; null where none is chosen yet.</param>
/// <param name="Compared">What came of it; null where none is chosen yet.</param>
public sealed record GovernmentsModel(
    IReadOnlyList<(string Division, string Name)> Others, string? With, GovernmentsShown? Compared);
