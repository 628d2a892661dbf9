using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>Keeps what the server logs, from warnings up unless more is asked for, for tests to look at.</summary>
internal sealed class LogLines : ILoggerProvider
{
    /// <summary>The least that is kept.</summary>
    public LogLevel Least { get; set; } = LogLevel.Warning;

    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Category(this);

    public void Dispose()
    {
    }

    private sealed class Category(LogLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= lines.Least;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines.Lines.Enqueue((logLevel, $"{formatter(state, exception)} {exception}"));
        }
    }
}
