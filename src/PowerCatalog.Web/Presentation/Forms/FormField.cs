namespace PowerCatalog.Web.Presentation.Forms;

/// <summary>A field of a form.</summary>
/// <param name="Id">Its id on the page and its name in what is sent.</param>
/// <param name="Label">Its label.</param>
/// <param name="Input">How it is filled in.</param>
/// <param name="Value">What was typed, or what stands there at first.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Note">How to fill it in.</param>
/// <param name="Options">What may be chosen.</param>
/// <param name="Fault">What is wrong with it; null where nothing.</param>
public sealed record FormField(
    string Id, string Label, FieldInput Input, string? Value, bool Required, string? Note, IReadOnlyList<FieldChoice> Options,
    string? Fault);
