namespace PowerCatalog.Web.Features.Recording.Api;

/// <summary>A department that a list opens.</summary>
/// <param name="Name">Its name as the list writes it.</param>
/// <param name="Items">The number of its items in the list.</param>
internal sealed record OpenedDepartment(string Name, int Items);
