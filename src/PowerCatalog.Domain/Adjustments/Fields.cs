namespace PowerCatalog.Domain.Adjustments;

/// <summary>The fields of an adjustment and its lines. <c>catalog/headings.json</c> has the headings for each.</summary>
public static class Fields
{
    public const string DocumentNumber = "documentNumber";
    public const string Title = "title";
    public const string Authority = "authority";
    public const string Decided = "decided";
    public const string Published = "published";
    public const string Effective = "effective";

    public const string Kind = "kind";
    public const string Code = "code";
    public const string Name = "name";
    public const string Category = "category";
    public const string Department = "department";
    public const string DepartmentCode = "departmentCode";
    public const string Element = "element";
    public const string From = "from";
    public const string To = "to";
    public const string Editorial = "editorial";
    public const string Reason = "reason";
    public const string Supersedes = "supersedes";
    public const string SupersededBy = "supersededBy";
    public const string FromDepartment = "fromDepartment";
    public const string ToDepartment = "toDepartment";
    public const string HandOver = "handOver";
    public const string Townships = "townships";
    public const string Receivers = "receivers";
    public const string Scope = "scope";
    public const string Mode = "mode";
    public const string InWhoseName = "inWhoseName";
    public const string Instrument = "instrument";
    public const string ProvincialBasis = "provincialBasis";
    public const string Since = "since";
    public const string Until = "until";
    public const string Travelling = "travelling";
    public const string Action = "action";
    public const string NewName = "newName";
    public const string Into = "into";
    public const string Township = "township";
    public const string TownshipName = "townshipName";
    public const string Revision = "revision";
    public const string Item = "item";
    public const string Annuls = "annuls";
    public const string AnnulledFrom = "annulledFrom";
    public const string By = "by";
    public const string Consequences = "consequences";
    public const string Remark = "remark";
    public const string Undecided = "undecided";
    public const string ListVersion = "listVersion";
}
