namespace PowerCatalog.Web.Features.Statistics;

/// <summary>All that the figures of a year depend on.</summary>
internal sealed record FiguresKey(string Division, string? ReadModels, long Head, long Known, bool AsRecorded, int Year);
