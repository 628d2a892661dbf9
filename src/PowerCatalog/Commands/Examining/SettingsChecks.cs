using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using PowerCatalog.Commands.Operating;
using PowerCatalog.Domain.Text;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Examining;

/// <summary>Whether the settings can be read, and how long the certificate lasts.</summary>
internal static class SettingsChecks
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    public static IEnumerable<Check> Of(string folder, TimeProvider clock)
    {
        using var settings = new ConfigurationManager();
        Check? refused = null;
        var checks = new List<Check>();
        try
        {
            ServeSettings.Add(settings, folder, new Dictionary<string, string?>());
            ServeSettings.Read(settings);
            checks.Add(Check.Ok("settings", "配置项都能读懂。", "All settings can be read."));
        }
        catch (CommandException exception)
        {
            refused = Check.Failed(
                "settings", Check.Said(exception), new("请改正 appsettings.json 或环境变量。", "Mend appsettings.json, or the environment."));
        }

        if (refused is not null) return [refused];
        checks.Add(Certificate(settings, clock));
        return checks;
    }

    private static Check Certificate(ConfigurationManager settings, TimeProvider clock)
    {
        Bilingual remedy = new("请换上新的证书，然后重新启动。", "Put a new certificate in its place, then restart.");
        try
        {
            using var certificate = Tls.Read(settings);
            return certificate is null
                ? Check.Skipped(
                    "certificate", "没有配置证书：只在本机服务，或由前面的反向代理加 TLS。",
                    "No certificate is set: the server is for this machine alone, or a proxy before it adds TLS.")
                : Lasts(certificate, clock.GetUtcNow(), remedy);
        }
        catch (CommandException exception)
        {
            return Check.Failed("certificate", Check.Said(exception), remedy);
        }
    }

    private static Check Lasts(X509Certificate2 certificate, DateTimeOffset now, Bilingual remedy)
    {
        var (from, until) = (new DateTimeOffset(certificate.NotBefore), new DateTimeOffset(certificate.NotAfter));
        Bilingual what = new(
            $"证书有效期 {Show.Moment(from)} 至 {Show.Moment(until)}。",
            $"The certificate is valid from {Show.Moment(from)} until {Show.Moment(until)}.");
        return now < from || now > until ? Check.Failed("certificate", what, remedy)
            : until - now < Month ? Check.Warning("certificate", what, remedy)
            : new Check("certificate", CheckStatus.Ok, what, null);
    }
}
