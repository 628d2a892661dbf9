namespace PowerCatalog.Domain.Powers;

/// <summary>Which family a category belongs to.</summary>
public static class CategoryFamily
{
    /// <summary>Public services are services; all other categories are powers.</summary>
    public static Family Family(this Category category) => category == Category.PublicService ? Powers.Family.Service : Powers.Family.Power;
}
