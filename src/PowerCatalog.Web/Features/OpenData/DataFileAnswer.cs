namespace PowerCatalog.Web.Features.OpenData;

/// <summary>A file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Href">Its address, at this day and revision.</param>
internal sealed record DataFileAnswer(string Name, string MediaType, string Href);
