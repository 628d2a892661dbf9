using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Presentation.SingleChange;

/// <summary>The form of one change.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Token">The form's field.</param>
/// <param name="Kind">What is changed, as <c>change</c>.</param>
/// <param name="KindName">The same in words.</param>
/// <param name="PowerCode">The power's code; null where the change names none yet.</param>
/// <param name="PowerName">Its name.</param>
/// <param name="Fields">What the change says.</param>
/// <param name="More">Elements that may be filled in too, by group.</param>
/// <param name="Header">The adjustment's particulars; none where they are not asked.</param>
/// <param name="Faults">Everything that is wrong, with the field that it is about (null: the whole).</param>
public sealed record ChangeFormModel(
    ChangePlace Place,
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
    /// <summary>Fields that the person does not see, by name.</summary>
    public IReadOnlyList<(string Name, string Value)> Hidden { get; init; } = [];

    /// <summary>What may be left out of what is sent, by name: each is chosen at first.</summary>
    public IReadOnlyList<(string Name, string Label)> Switches { get; init; } = [];

    /// <summary>What happened when it was sent; null where nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>The same with these fields missing: what the checks say of them, or of the whole for their want, is left out.</summary>
    public ChangeFormModel With(IReadOnlyList<(string? Id, string Text)> missing)
    {
        if (missing.Count == 0) return this;
        var ids = missing.Select(fault => fault.Id).ToHashSet();
        return this with
        {
            Fields = Marked(Fields),
            Header = Marked(Header),
            Faults = [.. missing, .. Faults.Where(fault => fault.Id is not null && !ids.Contains(fault.Id))],
        };

        IReadOnlyList<FormField> Marked(IReadOnlyList<FormField> fields) =>
            [
                .. fields.Select(
                    field =>
                        field with
                        {
                            Fault = missing.Where(fault => fault.Id == field.Id).Select(fault => fault.Text).FirstOrDefault()
                                ?? field.Fault,
                        }),
            ];
    }
}
