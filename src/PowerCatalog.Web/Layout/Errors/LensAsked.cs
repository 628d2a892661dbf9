namespace PowerCatalog.Web.Layout.Errors;

/// <summary>A lens as it was typed.</summary>
/// <param name="On">The day.</param>
/// <param name="Known">What was known.</param>
/// <param name="AsRecorded">Whether corrections and annulments are left aside.</param>
public sealed record LensAsked(string? On, string? Known, bool AsRecorded);
