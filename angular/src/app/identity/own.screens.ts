import '../shared/parts';

export { MyDevices } from './devices/my-devices';
export { MySignIn } from './sign-in/my-sign-in';
