using System.Text.Json;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>What the comparison of two governments is asked with.</summary>
internal static class GovernmentParameters
{
    public static readonly QueryParameter With = new(
        "with", ParameterType.Text, "另一个政府的名称或区划代码。The other government, by name or division code.")
    {
        Called = new("另一个政府", "The other government"),
        Required = true,
    };

    /// <summary>The same where the page asks for it.</summary>
    public static readonly QueryParameter WithOrNone = With with { Required = false };

    public static readonly QueryParameter Kind = new("kind", ParameterType.Text, "只看一种结果。One kind of result only.")
    {
        Called = new("比较结果", "Result"),
        Values = [.. Enum.GetValues<HeldKind>().Select(Word)],
    };

    /// <summary>A kind as queries have it.</summary>
    public static string Word(HeldKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
}
