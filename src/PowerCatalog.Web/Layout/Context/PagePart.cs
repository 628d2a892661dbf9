using Microsoft.AspNetCore.Components;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>A part of a page: what it needs of its surroundings.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>What stands around the page.</summary>
    [CascadingParameter]
    public PageFrame Frame { get; set; } = default!;

    /// <summary>The language.</summary>
    protected PageLanguage T => Frame.T;

    /// <summary>Addresses.</summary>
    protected Links Links => Frame.Links;
}
