import assert from 'node:assert/strict';
import { after, test } from 'node:test';

import { dataverse, emulator, plan } from './emulator.js';

const api = dataverse();
const reader = dataverse(plan());

const PRIYA = "internalemailaddress eq 'priya.nair@fabrikam.com'";

after(() => emulator.heal());

async function priya() {
  const found = await api.retrieveMultiple({
    collection: 'systemusers',
    select: ['systemuserid', '_businessunitid_value'],
    filter: PRIYA,
    expand: [{ property: 'systemuserroles_association', select: ['name', 'roleid'] }],
  });
  return found.value[0];
}

/** The copy of a role that lives in a business unit. */
async function role(name, businessUnit) {
  const found = await api.retrieveMultiple({
    collection: 'roles',
    select: ['roleid', 'name'],
    filter: `name eq '${name}' and _businessunitid_value eq ${businessUnit}`,
  });
  return found.value[0].roleid;
}

const roleNames = (user) => user.systemuserroles_association.map((one) => one.name).sort();

test('the caller is an application user of the environment', async () => {
  const who = await api.callFunction('WhoAmI');
  assert.match(who.UserId, /^[0-9a-f-]{36}$/);
  assert.match(who.OrganizationId, /^[0-9a-f-]{36}$/);
});

test('roles are read page by page', async () => {
  const first = await api.retrieveMultiple({ collection: 'roles', select: ['name'], maxPageSize: 7 });
  assert.equal(first.value.length, 7);
  assert.ok(first.oDataNextLink);
  const all = await api.retrieveAll({ collection: 'roles', select: ['name'], maxPageSize: 7 });
  assert.ok(all.value.length > 14, `${all.value.length} roles`);
  assert.equal(new Set(all.value.map((one) => one.roleid)).size, all.value.length);
  assert.ok(all.value.some((one) => one.name === 'Field Technician'));
});

test('formatted values come when they are asked for', async () => {
  const found = await api.retrieveMultiple({
    collection: 'systemusers',
    select: ['fullname', 'isdisabled', '_businessunitid_value'],
    filter: PRIYA,
    includeAnnotations: 'OData.Community.Display.V1.FormattedValue',
  });
  assert.equal(found.value[0]['isdisabled_Formatted'], 'Enabled');
  assert.ok(found.value[0]['_businessunitid_value_Formatted']);
});

test('a role is granted and revoked', async () => {
  const user = await priya();
  const salesperson = await role('Salesperson', user._businessunitid_value);
  await api.associate({
    collection: 'systemusers',
    primaryKey: user.systemuserid,
    relationshipName: 'systemuserroles_association',
    relatedCollection: 'roles',
    relatedKey: salesperson,
  });
  assert.deepEqual(roleNames(await priya()), ['Field Technician', 'Salesperson']);
  await api.disassociate({
    collection: 'systemusers',
    primaryKey: user.systemuserid,
    relationshipName: 'systemuserroles_association',
    relatedKey: salesperson,
  });
  assert.deepEqual(roleNames(await priya()), ['Field Technician']);
});

test('a batch reads and writes', async () => {
  const user = await priya();
  const salesperson = await role('Salesperson', user._businessunitid_value);
  api.startBatch();
  api.retrieveMultiple({ collection: 'businessunits', select: ['name'] });
  api.associate({
    collection: 'systemusers',
    primaryKey: user.systemuserid,
    relationshipName: 'systemuserroles_association',
    relatedCollection: 'roles',
    relatedKey: salesperson,
  });
  const [units] = await api.executeBatch();
  assert.ok(units.value.some((unit) => unit.name === 'Partners'));
  assert.deepEqual(roleNames(await priya()), ['Field Technician', 'Salesperson']);
});

test('a role that does not exist is refused', async () => {
  const user = await priya();
  await assert.rejects(
    api.associate({
      collection: 'systemusers',
      primaryKey: user.systemuserid,
      relationshipName: 'systemuserroles_association',
      relatedCollection: 'roles',
      relatedKey: '11111111-2222-3333-4444-555555555555',
    }),
    { status: 404 },
  );
});

test('a reader may not write', async () => {
  const user = await priya();
  await assert.rejects(
    reader.update({ collection: 'systemusers', key: user.systemuserid, data: { jobtitle: 'Director' } }),
    { status: 403 },
  );
});

test('a 429 arrives with its Retry-After', async () => {
  await emulator.heal();
  await emulator.fault({ path: '/sales/api/data/v9.2/teams', times: 1, do: { answer: 429, retryAfter: '2' } });
  await emulator.fault({ path: '/api/data/v9.2/teams', times: 1, do: { answer: 429, retryAfter: '2' } });
  const teams = () => api.retrieveMultiple({ collection: 'teams', select: ['name'], top: 1 });
  await assert.rejects(teams(), (refusal) => refusal.status === 429 && refusal.headers['retry-after'] === '2');
  assert.ok((await teams()).value.length <= 1);
});
