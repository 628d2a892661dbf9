using Microsoft.Extensions.Configuration;
using PowerCatalog.Domain.People;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// The identity provider: <c>OpenIdConnect:Authority</c>, <c>…:ClientId</c>, <c>…:ClientSecret</c>, <c>…:Name</c>, <c>…:RoleClaim</c>,
/// <c>…:SectionClaim</c>, and <c>…:Roles:VALUE</c> for what a value of the role claim means.
/// </summary>
internal static class ProviderSettings
{
    private const string Section = "OpenIdConnect";
    private const string Authority = Section + ":Authority";
    private const string ClientId = Section + ":ClientId";
    private const string ClientSecret = Section + ":ClientSecret";
    private const string Name = Section + ":Name";
    private const string RoleClaim = Section + ":RoleClaim";
    private const string SectionClaim = Section + ":SectionClaim";

    /// <summary>The section of what the values of the role claim mean.</summary>
    public const string Roles = Section + ":Roles";

    /// <summary>The names of the settings.</summary>
    public static IReadOnlyList<string> Names { get; } = [Authority, ClientId, ClientSecret, Name, RoleClaim, SectionClaim];

    /// <summary>What the settings say; null where no provider is named.</summary>
    /// <exception cref="CommandException">A setting is missing or cannot be read.</exception>
    public static ProviderOptions? Read(IConfiguration settings)
    {
        if (settings[Authority] is not { Length: > 0 } authority) return null;
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || !(address.Scheme == "https" || address.IsLoopback))
            throw Wrong(Authority, authority, "应为 https 地址", "is an https address");
        return new ProviderOptions(
            address, Needed(settings, ClientId), Needed(settings, ClientSecret), settings[Name] ?? "统一身份认证")
        {
            RoleClaim = settings[RoleClaim] ?? "roles",
            SectionClaim = settings[SectionClaim] ?? "department",
            Roles = settings.GetSection(Roles).GetChildren().ToDictionary(role => role.Key, Meaning, StringComparer.Ordinal),
        };
    }

    private static string Meaning(IConfigurationSection role) => Assignment.Find(role.Value) is not null
        ? role.Value!
        : throw Wrong(
            role.Path, role.Value ?? "", "应为角色及其范围，如 department-clerk 640300 D15", "is a role and where, as department-clerk 640300 D15");

    private static string Needed(IConfiguration settings, string name) => settings[name] is { Length: > 0 } text
        ? text
        : throw Wrong(name, "", "须与 OpenIdConnect:Authority 一同填写", "is needed beside OpenIdConnect:Authority");

    private static CommandException Wrong(string setting, string text, string zh, string en) =>
        new(ExitCode.WrongUsage, $"配置项 {setting} {zh}，不能是“{text}”。The setting {setting} {en}; it cannot be '{text}'.");
}
