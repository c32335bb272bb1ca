// The shapes of the parameters that several files know.

@export()
@description('An API key; only its hash is kept.')
type apiKey = {
  @description('The name that changes are logged under.')
  name: string

  @description('The SHA-256 of the key, in hexadecimal.')
  sha256: string

  @description('reporter, reader, assessor, editor or admin; left out if roles has them.')
  role: string?

  @description('Several roles instead of one.')
  roles: string[]?

  @description('For the role reporter: the agencies that the key reports for.')
  agencyIds: string[]?

  @description('Whether the key may see and write what is confidential.')
  confidential: bool?

  @description('The last day on which the key is valid, in the owner\'s calendar: 2027-01-31.')
  expiresOn: string?
}

@export()
@description('How the resources are reached.')
type network = {
  @description('Whether storage, the key vault and the tables are reached by private endpoints only.')
  isPrivate: bool

  @description('Whether the app itself is reached by a private endpoint only, too: its packages are then deployed from inside the network.')
  appIsPrivate: bool

  @description('The addresses of the network, a /16 to /24: its first /26 is the app\'s, its second /26 that of the endpoints.')
  addresses: string

  @description('Addresses outside of it that still reach the key vault, the storage account and the tables: an administrator\'s, each alone or in CIDR.')
  allowedAddresses: string[]
}

@export()
@description('The maximum spending, and the people who are notified.')
type budget = {
  @description('The amount of a month in the currency of the bill; 0 for no budget.')
  amount: int

  @description('The first day of the month of the first deployment, 2026-12-01. Azure never lets it be changed.')
  start: string
}

@export()
@description('How the data is protected.')
type protection = {
  @description('For how many days deleted and overwritten blobs can be brought back; 7 to 365.')
  undeleteDays: int

  @description('For how many days a signed head of the log cannot be replaced or deleted.')
  headRetentionDays: int

  @description('Whether the immutability policy of the signed heads was locked: a template cannot write a locked policy, and leaves it alone.')
  headPolicyIsLocked: bool

  @description('Whether the storage account and the key vault are locked against deletion.')
  isLocked: bool

  @description('Whether each reading of storage is logged, too; writing and deleting always are.')
  readsAreLogged: bool
}
