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

/// <summary>A page that shows a model. The model is complete when rendering begins: a component asks nobody.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageOf<TModel> : PagePart
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
