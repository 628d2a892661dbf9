namespace PowerCatalog.Web.Features.OpenData;

/// <summary>A file of a catalog's open data.</summary>
/// <param name="Name">Its name, the last part of its address.</param>
/// <param name="Type">Its media type.</param>
/// <param name="WriteAsync">Writes it as it comes.</param>
internal sealed record DataFile(string Name, string Type, Func<DataRequest, Stream, CancellationToken, Task> WriteAsync);
