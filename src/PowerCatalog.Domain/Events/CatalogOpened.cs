using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Events;

/// <summary>A government's catalog was opened; the first event of its stream.</summary>
/// <param name="Division">The government's division.</param>
/// <param name="Name">Its name, as 吴忠市.</param>
/// <param name="Custodian">Who keeps the list.</param>
public sealed record CatalogOpened(DivisionCode Division, string Name, string Custodian) : CatalogEvent;
