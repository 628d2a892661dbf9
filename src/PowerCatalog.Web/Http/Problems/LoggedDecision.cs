namespace PowerCatalog.Web.Http.Problems;

/// <summary>A decision of a running log that stands recorded, where a later one of the same file was not recorded.</summary>
/// <param name="DocumentNumber">Its number as the log writes it.</param>
/// <param name="Revision">The revision at which it is known.</param>
/// <param name="Adjustment">Its address.</param>
internal sealed record LoggedDecision(string DocumentNumber, long Revision, string Adjustment);
