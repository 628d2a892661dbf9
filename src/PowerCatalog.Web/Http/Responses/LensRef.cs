namespace PowerCatalog.Web.Http.Responses;

/// <summary>Through which the catalog was looked at.</summary>
/// <param name="On">The day.</param>
/// <param name="Known">The revision of the last adjustment taken into account.</param>
/// <param name="KnownRecorded">When that adjustment was recorded.</param>
/// <param name="Head">The revision of the last adjustment of all.</param>
/// <param name="AsRecorded">Whether corrections and annulments are left aside.</param>
internal sealed record LensRef(DateOnly On, long Known, DateTimeOffset KnownRecorded, long Head, bool AsRecorded);
