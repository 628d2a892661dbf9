using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>A township through the lens.</summary>
/// <param name="Code">Its code, twelve digits.</param>
/// <param name="Name">Its name on the day.</param>
/// <param name="County">The county-level division above it.</param>
/// <param name="Open">Whether it still works.</param>
/// <param name="Powers">How many powers it exercises.</param>
internal sealed record TownshipItem(string Code, string Name, string? County, bool Open, long Powers)
{
    public static TownshipItem Of(TownshipAnswer township) =>
        new(township.Code, township.Name, township.County, township.Open, township.Powers);
}
