using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>The query words of a trail.</summary>
internal static class TrailParameters
{
    public const string Power = "power";
    public const string Department = "department";
    public const string Township = "township";
    public const string Receiver = "receiver";
    public const string Adjustment = "adjustment";
    public const string Actor = "actor";

    public static readonly QueryParameter Of = new("of", ParameterType.Text, "追踪什么 Of what.")
    {
        Values = [Power, Department, Township, Receiver, Adjustment, Actor],
    };

    public static readonly QueryParameter Which = new(
        "which", ParameterType.Text, "哪一个：编码、名称、文号、版本或经办人 Which: a code, a name, a document number, a revision or an actor.");

    public static readonly IReadOnlyList<QueryParameter> AllWords = [Of, Which, QueryParameters.Order];
}
