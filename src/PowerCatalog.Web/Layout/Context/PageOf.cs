using Microsoft.AspNetCore.Components;

namespace PowerCatalog.Web.Layout.Context;

/// <summary>A page that shows a model. The model is complete when rendering begins: a component looks nothing up.</summary>
/// <typeparam name="TModel">What it shows.</typeparam>
public abstract class PageOf<TModel> : PagePart
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
