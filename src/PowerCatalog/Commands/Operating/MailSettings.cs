using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using MimeKit;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// How messages are sent: <c>Mail:Server</c>, <c>Mail:Port</c>, <c>Mail:Security</c> (tls, startTls or none), <c>Mail:From</c>,
/// <c>Mail:Site</c>, <c>Mail:User</c> and <c>Mail:Password</c>. Without a server none are.
/// </summary>
internal static class MailSettings
{
    private const string Server = "Mail:Server";
    private const string Port = "Mail:Port";
    private const string Security = "Mail:Security";
    private const string From = "Mail:From";
    private const string Site = "Mail:Site";
    private const string User = "Mail:User";
    private const string Password = "Mail:Password";

    /// <summary>The names of the settings.</summary>
    public static IReadOnlyList<string> Names { get; } = [Server, Port, Security, From, Site, User, Password];

    /// <summary>What the settings say; null where no server is named.</summary>
    /// <exception cref="CommandException">A setting is missing or cannot be read.</exception>
    public static MailOptions? Read(IConfiguration settings)
    {
        if (settings[Server] is not { Length: > 0 } server) return null;
        var security = SecurityOf(settings[Security] ?? "tls");
        if (security == MailSecurity.None && !IsLoopback(server))
            throw Wrong(Security, "none", "只能用于本机的邮件服务器", "is for a mail server on this machine");
        return new MailOptions(server, PortOf(settings[Port], security), security, FromOf(settings[From]), SiteOf(settings[Site]))
        {
            User = settings[User],
            Password = settings[Password],
        };
    }

    private static MailSecurity SecurityOf(string text) =>
        Enum.TryParse<MailSecurity>(text, ignoreCase: true, out var security) && Enum.IsDefined(security)
            ? security
            : throw Wrong(Security, text, "应为 tls、startTls 或 none", "takes tls, startTls or none");

    private static int PortOf(string? text, MailSecurity security) => text is null
        ? security switch { MailSecurity.Tls => 465, MailSecurity.StartTls => 587, _ => 25 }
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw Wrong(Port, text, "应为 1 至 65535", "is from 1 to 65535");

    private static string FromOf(string? text) => MailboxAddress.TryParse(text, out var from)
        ? from.ToString()
        : throw Wrong(From, text ?? "", "应为发件人邮箱", "is the sender's address");

    private static Uri SiteOf(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var site) && site.Scheme is "https" or "http"
            ? site
            : throw Wrong(Site, text ?? "", "应为网站地址，如 https://qzqd.example/", "is the address of the site, as https://qzqd.example/");

    private static bool IsLoopback(string server) =>
        server == "localhost" || (IPAddress.TryParse(server, out var address) && IPAddress.IsLoopback(address));

    private static CommandException Wrong(string setting, string text, string zh, string en) =>
        new(ExitCode.WrongUsage, $"配置项 {setting} {zh}，不能是“{text}”。The setting {setting} {en}; it cannot be '{text}'.");
}
