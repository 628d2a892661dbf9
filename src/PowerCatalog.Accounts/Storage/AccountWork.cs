using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace PowerCatalog.Accounts.Storage;

/// <summary>One piece of work with the store.</summary>
internal sealed class AccountWork(AsyncServiceScope scope, TimeProvider clock) : IAsyncDisposable
{
    /// <summary>The tables.</summary>
    public AccountContext Tables { get; } = scope.ServiceProvider.GetRequiredService<AccountContext>();

    /// <summary>Identity's own rules for one account; made only where they are asked for.</summary>
    public UserManager<Account> Users => scope.ServiceProvider.GetRequiredService<UserManager<Account>>();

    /// <summary>The moment.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Begins a transaction that sees all that others have done, and lets nobody do anything between.</summary>
    public Task<IDbContextTransaction> BeginAsync(CancellationToken cancellation) =>
        Tables.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
