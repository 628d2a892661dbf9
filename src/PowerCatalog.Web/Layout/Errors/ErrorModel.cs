namespace PowerCatalog.Web.Layout.Errors;

/// <summary>A problem as a page shows it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The kind of problem.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Detail">What happened this time and what to do.</param>
/// <param name="Lens">The lens that was asked for, where that was the problem; to be mended in place.</param>
/// <param name="SeenOn">A day on which there is what was asked for; null where none is known.</param>
public sealed record ErrorModel(int Status, string Code, string Title, string Detail, LensAsked? Lens, DateOnly? SeenOn);
