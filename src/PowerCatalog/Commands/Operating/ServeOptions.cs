using System.CommandLine;
using System.Net;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>Options of serving.</summary>
internal sealed class ServeOptions
{
    private readonly Option<string> _address = new("--address")
    {
        Description = "绑定地址 The address to bind",
        DefaultValueFactory = _ => "127.0.0.1",
    };
    private readonly Option<int> _port = new("--port") { Description = "端口 The port", DefaultValueFactory = _ => 5080 };

    private readonly Option<bool> _allowRemote = new("--allow-remote")
    {
        Description = "允许不经 TLS 绑定本机以外的地址，只用于端口仅对本机发布的容器 Allow binding to other addresses than loopback without "
            + "TLS; for a container whose port is published on the loopback alone",
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "配置项，可多次出现 A setting, any number of times: Logging:LogLevel:Default=Information",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_address, _port, _allowRemote, _set]) command.Options.Add(option);
    }

    /// <exception cref="CommandException">The address or the port is not valid, or a setting is not known.</exception>
    public ServeRequest Read(ParseResult parsed)
    {
        var text = parsed.GetValue(_address)!;
        var address = text == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var given) ? given
            : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是 IP 地址。'{text}' is not a valid IP address.");
        var port = parsed.GetValue(_port);
        return port is >= 0 and <= 65535
            ? new ServeRequest(address, port)
            {
                AllowsRemote = parsed.GetValue(_allowRemote),
                Settings = Settings(parsed.GetValue(_set) ?? []),
            }
            : throw new CommandException(ExitCode.WrongUsage, "--port 应为 0 至 65535。--port must be from 0 to 65535.");
    }

    private static Dictionary<string, string?> Settings(IEnumerable<string> given)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in given)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                throw new CommandException(ExitCode.WrongUsage, $"--set 应写成 名称=值：“{text}”。--set takes NAME=VALUE: '{text}'.");
            var name = text[..at];
            SettingNames.Check(name);
            settings[name] = text[(at + 1)..];
        }

        return settings;
    }
}
