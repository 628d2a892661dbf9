namespace PowerCatalog.Web.Http.Holding;

/// <summary>Marks an address whose page, asked for with <c>held</c>, shows a held form with everything that was typed.</summary>
internal sealed record ShowsHeld;
