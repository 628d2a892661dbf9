using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Configuration;
using PowerCatalog.Output;
using PowerCatalog.Web.Http.Configuration;

namespace PowerCatalog.Commands.Operating;

/// <summary>
/// How people reach the server: by TLS of its own, by the setting <c>Kestrel:Certificates:Default</c>, or through known proxies. Beyond
/// this machine it is one of the two, as passwords and sessions cross the network.
/// </summary>
internal static class Tls
{
    public const string Certificate = "Kestrel:Certificates:Default:Path";
    public const string Key = "Kestrel:Certificates:Default:KeyPath";
    public const string Password = "Kestrel:Certificates:Default:Password";

    /// <summary>Has the server listen where the request says, with TLS where there is a certificate.</summary>
    /// <exception cref="CommandException">The certificate cannot be used, or people would reach the server without TLS.</exception>
    public static void Listen(KestrelServerOptions kestrel, ServeRequest request, bool hasCertificate) =>
        kestrel.Listen(new IPEndPoint(request.Address, request.Port), listen =>
        {
            if (hasCertificate) listen.UseHttps(Set);
        });

    /// <summary>Whether there is a certificate, which can be used.</summary>
    /// <exception cref="CommandException">It cannot be used, or the server would listen elsewhere than it is told here.</exception>
    public static bool HasCertificate(IConfiguration settings)
    {
        using var certificate = Read(settings);
        return certificate is not null;
    }

    /// <summary>The certificate with its private key; null where none is set.</summary>
    /// <inheritdoc cref="HasCertificate"/>
    public static X509Certificate2? Read(IConfiguration settings)
    {
        if (settings.GetSection("Kestrel:Endpoints").GetChildren().Any())
            throw new CommandException(
                ExitCode.WrongUsage,
                "请用 --address 和 --port 指定地址，不要用 Kestrel:Endpoints。Say where to listen with --address and --port, not with "
                    + "Kestrel:Endpoints.");
        if (settings[Certificate] is not { Length: > 0 } path)
            return settings[Key] is not { Length: > 0 } ? null : throw Unusable(settings[Key]!, "Path");
        try
        {
            var certificate = Load(path, settings[Key], settings[Password]);
            if (certificate.HasPrivateKey) return certificate;
            certificate.Dispose();
            throw Unusable(path, "KeyPath");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw Unusable(path, exception.Message);
        }
    }

    /// <summary>Refuses to listen where people would come without TLS.</summary>
    /// <exception cref="CommandException">They would.</exception>
    public static void Demand(ServeRequest request, WebOptions web)
    {
        if (IPAddress.IsLoopback(request.Address) || web.IsBehindTls || request.AllowsRemote) return;
        throw new CommandException(
            ExitCode.WrongUsage,
            $"{request.Address} 不是本机地址：密码和会话会以明文传输。请配置证书（{Certificate}、{Key}），或在前面设带 TLS 的反向代理并写明其地址"
                + $"（ForwardedHeaders:KnownProxies）。{request.Address} is not loopback: passwords and sessions would cross the network in "
                + $"the clear. Set a certificate ({Certificate}, {Key}), or put a proxy with TLS before it and name the proxy's address "
                + "(ForwardedHeaders:KnownProxies).");
    }

    private static void Set(HttpsConnectionAdapterOptions https) => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;

    // As the server itself reads them: PEM with a key of its own, or PKCS #12.
    private static X509Certificate2 Load(string path, string? key, string? password) => key is { Length: > 0 }
        ? password is { Length: > 0 }
            ? X509Certificate2.CreateFromEncryptedPemFile(path, password, key)
            : X509Certificate2.CreateFromPemFile(path, key)
        : X509CertificateLoader.LoadPkcs12FromFile(path, password);

    private static CommandException Unusable(string path, string why) => new(
        ExitCode.WrongUsage,
        $"证书 {path} 不能使用：{why}。应为 PEM（另有 {Key}）或 PKCS #12 文件。"
            + $"The certificate {path} cannot be used: {why.TrimEnd('.')}. It is a PEM file with {Key}, or PKCS #12.");
}
