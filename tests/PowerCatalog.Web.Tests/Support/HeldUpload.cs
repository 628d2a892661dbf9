using System.Net;
using System.Net.Http.Headers;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A file whose sending is held until it is released: the server has begun to read it, and waits.</summary>
internal sealed class HeldUpload : HttpContent
{
    private readonly byte[] _content;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldUpload(byte[] content, string type)
    {
        _content = content;
        Headers.ContentType = new MediaTypeHeaderValue(type);
    }

    /// <summary>Ends when the server asks for the file (100 Continue), which it does where its address begins to read.</summary>
    public Task Asked => _asked.Task;

    public void Release() => _released.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _asked.TrySetResult();
        await _released.Task;
        await stream.WriteAsync(_content);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Length;
        return true;
    }
}
