using System.CommandLine;
using System.Net;
using PowerCatalog.Output;

namespace PowerCatalog.Commands.Operating;

/// <summary>Where the server listens, or would.</summary>
internal sealed class ListeningOptions
{
    private readonly Option<string> _address = new("--address")
    {
        Description = "绑定地址 The address to bind",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private readonly Option<int> _port = new("--port") { Description = "端口 The port", DefaultValueFactory = _ => 5080 };

    public void AddTo(Command command)
    {
        command.Options.Add(_address);
        command.Options.Add(_port);
    }

    /// <exception cref="CommandException">It is no IP address.</exception>
    public IPAddress Address(ParseResult parsed)
    {
        var text = parsed.GetValue(_address)!;
        return text == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(text, out var given) ? given
            : throw new CommandException(ExitCode.WrongUsage, $"“{text}”不是 IP 地址。'{text}' is not a valid IP address.");
    }

    /// <exception cref="CommandException">It is no port.</exception>
    public int Port(ParseResult parsed) => parsed.GetValue(_port) is >= 0 and <= 65535 and var port
        ? port
        : throw new CommandException(ExitCode.WrongUsage, "--port 应为 0 至 65535。--port must be from 0 to 65535.");
}
