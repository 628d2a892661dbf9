using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Domain.Reference;

/// <summary>
/// The English names of the fields of an adjustment and its lines; the Chinese ones are the headings of <c>catalog/headings.json</c>.
/// </summary>
public static class FieldLabels
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Fields.DocumentNumber] = "Document number",
        [Fields.Title] = "Title",
        [Fields.Authority] = "Authority",
        [Fields.Decided] = "Decided on",
        [Fields.Published] = "Published on",
        [Fields.Effective] = "Effective from",
        [Fields.Remark] = "Remark",
        [Fields.Kind] = "Kind of change",
        [Fields.Code] = "Code of the power",
        [Fields.Name] = "Name",
        [Fields.Category] = "Category",
        [Fields.Department] = "Department",
        [Fields.DepartmentCode] = "Department's code",
        [Fields.Element] = "Element",
        [Fields.From] = "Before",
        [Fields.To] = "After",
        [Fields.Editorial] = "Wording only",
        [Fields.Reason] = "Reason",
        [Fields.Supersedes] = "Comes from (codes)",
        ["limitUnit"] = "Unit of the limits",
        [Fields.SupersededBy] = "Goes into (codes)",
        [Fields.FromDepartment] = "From department",
        [Fields.ToDepartment] = "To department",
        [Fields.HandOver] = "Handed over on",
        [Fields.Townships] = "Townships",
        [Fields.Receivers] = "Other receivers",
        [Fields.Scope] = "Territory",
        [Fields.Mode] = "Mode",
        [Fields.InWhoseName] = "In whose name",
        [Fields.Instrument] = "Instrument",
        [Fields.ProvincialBasis] = "Provincial basis",
        [Fields.Since] = "Since",
        [Fields.Until] = "Until (last day)",
        [Fields.Travelling] = "What travels with it",
        [Fields.Action] = "Action",
        [Fields.NewName] = "New name",
        [Fields.Into] = "Merged into",
        [Fields.Consequences] = "Consequences",
        [Fields.Township] = "Township's code",
        [Fields.TownshipName] = "Township's name",
        [Fields.Revision] = "Revision to correct",
        [Fields.Item] = "Item",
        [Fields.Annuls] = "Adjustment to annul",
        [Fields.AnnulledFrom] = "Annulled from",
        [Fields.By] = "Annulled by",
        [Fields.Undecided] = "To be decided",
        [Fields.ListVersion] = "List version",
        ["stage"] = "Stage",
    };

    /// <summary>The field's name; the field itself where it has none.</summary>
    public static string English(string field) => Names.GetValueOrDefault(field, field);
}
