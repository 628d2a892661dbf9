using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Recording.SingleChange;

/// <summary>How a field is filled in.</summary>
public enum FieldInput
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Area,

    /// <summary>A date.</summary>
    Date,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>Any of several.</summary>
    Choices,

    /// <summary>Shown, and sent as it is shown.</summary>
    Shown,
}

/// <summary>A field of a form.</summary>
/// <param name="Id">Its id on the page and its name in what is sent.</param>
/// <param name="Label">Its label.</param>
/// <param name="Input">How it is filled in.</param>
/// <param name="Value">What was typed, or what stands there at first.</param>
/// <param name="Required">Whether it must be filled in.</param>
/// <param name="Note">How to fill it in.</param>
/// <param name="Options">What may be chosen.</param>
/// <param name="Fault">What is wrong with it; null where nothing.</param>
public sealed record FormField(string Id, string Label, FieldInput Input, string? Value, bool Required, string? Note, IReadOnlyList<FieldChoice> Options, string? Fault);

/// <summary>A choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Group">The group that it is shown in; null where there are none.</param>
public sealed record FieldChoice(string Value, string Text, string? Group = null);

/// <summary>The first step: what kind of change, and of which power.</summary>
/// <param name="Kinds">The kinds.</param>
/// <param name="Kind">The kind, where it is chosen already.</param>
/// <param name="Code">The power's code, as typed.</param>
/// <param name="Elements">The elements of the power, where one is to be chosen.</param>
/// <param name="PowerName">The power's name.</param>
/// <param name="Fault">What is wrong with the code; null where nothing.</param>
public sealed record ChangeStartModel(IReadOnlyList<FieldChoice> Kinds, string? Kind, string? Code, IReadOnlyList<FieldChoice> Elements, string? PowerName, string? Fault);

/// <summary>The form of one change.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Kind">What is changed, as <c>change</c>.</param>
/// <param name="KindName">The same in words.</param>
/// <param name="PowerCode">The power's code; null where the change names none yet.</param>
/// <param name="PowerName">Its name.</param>
/// <param name="Fields">What the change says.</param>
/// <param name="More">Elements that may be filled in too, by group.</param>
/// <param name="Header">The decision's particulars.</param>
/// <param name="Faults">Everything that is wrong, with the field that it is about (null: the whole).</param>
public sealed record ChangeFormModel(
    FormToken Token,
    string Kind,
    string KindName,
    string? PowerCode,
    string? PowerName,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<(string Group, IReadOnlyList<FormField> Fields)> More,
    IReadOnlyList<FormField> Header,
    IReadOnlyList<(string? Id, string Text)> Faults)
{
    /// <summary>The same with these fields missing: what the checks say of them, or of the whole for their want, is left out.</summary>
    public ChangeFormModel With(IReadOnlyList<(string? Id, string Text)> missing)
    {
        if (missing.Count == 0) return this;
        var ids = missing.Select(fault => fault.Id).ToHashSet();
        return this with { Fields = Marked(Fields), Header = Marked(Header), Faults = [.. missing, .. Faults.Where(fault => fault.Id is not null && !ids.Contains(fault.Id))] };

        IReadOnlyList<FormField> Marked(IReadOnlyList<FormField> fields) =>
            [.. fields.Select(field => field with { Fault = missing.Where(fault => fault.Id == field.Id).Select(fault => fault.Text).FirstOrDefault() ?? field.Fault })];
    }
}
