using CsCheck;
using PowerCatalog.Fuzzing.Harness;
using PowerCatalog.Running;

namespace PowerCatalog.Fuzzing.Requests;

/// <summary>A server that is sent requests: it answers each, and none with a failure of its own.</summary>
internal sealed class RequestTarget(string name, int share, Gen<byte[]> inputs, Server server) : Target(name, share)
{
    public override Gen<byte[]> Inputs => inputs;

    public override async Task<string?> ReadAsync(byte[] input) =>
        await SentRequest.WrongAsync(server, input) is { } wrong ? $"{wrong}\n{server.Log}" : null;
}
