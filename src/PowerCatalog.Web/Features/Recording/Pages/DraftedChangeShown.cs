namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>A change that was filled into a form, on the preview of its draft.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Title">What it does with what.</param>
/// <param name="Address">The form with its values.</param>
public sealed record DraftedChangeShown(int Line, string Title, string Address);
